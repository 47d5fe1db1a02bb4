
rem One file whose new name nobody else has.
:single
if not exist "%FROM%" goto single_gone
set "WHY=something has its new name already"
if exist "%TO%" goto leave
set "WHY=it has changed since it was seen"
set "AT=%FROM%"
call :see
if not defined SAME goto leave
set "WHY=it could not be renamed"
ren "%FROM%" "%NAME%" 2>nul
if errorlevel 1 goto leave
set /a RENAMED+=1
exit /b 0

:single_gone
set "WHY=it is not there"
if not exist "%TO%" goto leave
set "WHY=another file has its new name"
set "AT=%TO%"
call :see
if not defined SAME goto leave
set /a ALREADY+=1
exit /b 0

:leave
set /a LEFT+=1
echo Left alone: "%FROM%": %WHY%
exit /b 0

rem Whether a path is the file that was seen, by its size.
:see
set "SAME="
set "FOUND="
if not exist "%AT%" exit /b 0
for %%F in ("%AT%") do set "FOUND=%%~zF"
if "%FOUND%"=="%SIZE%" set "SAME=1"
exit /b 0

rem Files whose names wait for each other: each pass is called for every one of them.
:begin_group
set "GO="
set "COUNT=0"
set "PARKED="
set "FIRSTPARKED="
set "READY=1"
set "DONE=1"
set "LISTED=1"
set "BAD="
exit /b 0

:look
set /a COUNT+=1
if exist "%MEANWHILE%" set "PARKED=1"
if %COUNT% equ 1 if exist "%MEANWHILE%" set "FIRSTPARKED=1"
if defined ARRIVES if exist "%TO%" set "READY="
if defined LEAVES if exist "%FROM%" set "DONE="
set "AT=%FROM%"
call :see
if not defined SAME set "READY="
set "AT=%TO%"
call :see
if not defined SAME set "DONE="
set "FOUND="
for /f "delims=" %%F in ('dir /b /a-d "%TO%" 2^>nul') do set "FOUND=%%F"
if not "%FOUND%"=="%NAME%" set "LISTED="
exit /b 0

:after_look
set "GO=run"
if not defined READY set "GO=no"
if defined DONE if not defined READY set "GO=already"
if defined DONE if defined LISTED set "GO=already"
if defined PARKED set "GO=resume"
exit /b 0

:check_resumed
if not "%GO%"=="resume" exit /b 0
set "AT=%TO%"
if defined FIRSTPARKED set "AT=%FROM%"
if exist "%MEANWHILE%" set "AT=%MEANWHILE%"
call :see
if not defined SAME set "BAD=1"
exit /b 0

:after_check_resumed
if not "%GO%"=="resume" exit /b 0
set "GO=place"
if defined FIRSTPARKED set "GO=run"
if defined BAD set "GO=changed"
exit /b 0

:park
if not "%GO%"=="run" exit /b 0
if exist "%MEANWHILE%" exit /b 0
ren "%FROM%" "%MEANNAME%" 2>nul
if errorlevel 1 set "GO=return"
exit /b 0

:after_park
exit /b 0

:return
if not "%GO%"=="return" exit /b 0
if exist "%MEANWHILE%" ren "%MEANWHILE%" "%OLDNAME%" 2>nul
exit /b 0

:after_return
if "%GO%"=="return" set "GO=no"
if "%GO%"=="run" set "GO=place"
exit /b 0

:place
if not "%GO%"=="place" exit /b 0
if not exist "%MEANWHILE%" set /a ALREADY+=1
if not exist "%MEANWHILE%" exit /b 0
set "WHY=something took its new name meanwhile; move that away and run this again"
if exist "%TO%" goto leave
ren "%MEANWHILE%" "%NAME%" 2>nul
if errorlevel 1 goto leave
set /a RENAMED+=1
exit /b 0

:after_place
exit /b 0

:count
if "%GO%"=="already" set /a ALREADY+=1
set "WHY=it, or a file it is renamed with, has changed or is in the way"
if "%GO%"=="no" goto leave
set "WHY=a run broke off here, and files have changed since"
if "%GO%"=="changed" goto leave
exit /b 0

:after_count
exit /b 0
